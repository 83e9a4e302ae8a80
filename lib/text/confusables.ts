// Letters that pass for Latin letters and digits, once NFKD has taken their style away.
// From confusables.txt of UTS #39, Unicode 13.0.0 (© Unicode, Inc., unicode.org/license.txt), as
// carried by the npm package unhomoglyph 1.0.6 (MIT): the entries that end in ASCII letters or
// digits, resolved to the end, without marks, punctuation and the scripts that are not read as Latin
// inside a Latin word (Arabic, Hebrew, Syriac, N'Ko, Han, Hangul, kana). `m` stands for their `rn`.
// Added: capitals that fancy-text generators use (Λ, Σ, И, Я, ᗩ, ᑎ, ᔕ) and small capitals.
const lookalikeRows = `
2 ƧƻϨᒿꙄꛯꝚ
3 ƷȜЗҘӠⳌꝪꞫ𑣊𖼻
4 Ꮞ𑢯
5 Ƽ𑢻
6 бᏮⳒ𑣕
7 𐓒𑣆
8 Ȣȣ৪੪𐌚𞣋
9 ৭੧୨൭ⳊꝮ𑢬𑣌𑣖
a ɑαа⍺
A ΑΔΛАДᎪᎯᐱᗅᗩꓮꭺ𐊠𖽀
aa ꜳ
AA Ꜳ
ae æӕ
AE ÆӔ
ao ꜵ
AO Ꜵ
au ꜷ
AU Ꜷ
av ꜹꜻ
AV ꜸꜺ
ay ꜽ
AY Ꜽ
b ƀƂƃƄɓБЬѢѣҌҍᏏᑲᑳᒈᖯ
B ßƁΒβВвᏰᏴᏼᗷꓐꞴ𐊂𐊡𐌁
bl Ы
c ȼсҫⲥꮯ𐐽
C ƇСҪᏟᑕⲤꓚ𐊢𐌂𐐕𐔜𑣩𑣲
d đƌɖɗԁᏧᑯᒇꓒ
D ÐĐƉƊᎠᗞᗪᗫ∂ꓓꭰ
dz ʣ
e ǝɇəеҽҿәꬲ
E ɆɛΕΞΣεЄЕєԐᎬᏋⴹꓰꭼꮛ𐊆𑢦𑢮
f ƒքᵮẝꞙꬵ
F ƑϜᖴꓝꞘ𐊇𐊥𐔥𑢢𑣂
g ƍǥɠɡցᶃ
G ƓǤԌԍᏀᏳᏻꓖꮐ
h ħɦћһհᏂᏲꚕ
H ĦΗНнђҢңӇӈӉӊᎻᕼⱧⲎꓧꮋ𐋏
i ıɨɩιіӏᎥᵻᵼ⍳ꙇꭵ𑣃
I ƖƗΙІӀᛁⲒⵏꓲ𐊊𐌉𐌠𖼨𞣇
j ɉϳј
J ɈͿЈᎫᒍꓙꞲꭻ
k ƙ
K ƘΚКҚҞᏦᛕⱩⲔꓗꝀ𐔘
l łƚǀɫɭ
L ŁᏞᒪⳐⳑꓡꮮ𐐛𐑃𐔦𑢣𑢲𖼖
ll ǁ
lO Ю
ls ʪ
lz ʫ
m ɱᵯ𑜀𑣣
M ΜϺМӍᎷᗰᛖⲘꓟ𐊰𐌑
n ƞɳηոռᵰ
N ŋƝΝπИПипᏁᑎᴎⲚꓠ𐔓
o øɵοσоѳөօ०੦૦௦౦೦ഠ൦๐໐ဝ၀ჿᴑⲟꝋꬽꬾꭴꮎꮻ𐐬𐓪𑣈𑣗
O ØƟΘΟθОѲӨՕ০ଠ୦ዐᎤᎾᏫⲞⴱⵁⵔꓳꝊ𐊒𐊫𐐄𐓂𐔖𑓐𑢵𑣠
oe œ
oE ɶ
OE Œ
oo ꚙꝏ
OO ꚘꝎ
p ƥρрᵽ⍴ⲣ
P ƤΡРᏢᑭᒆᴩⲢꓑꮲ𐊕
q ʠԛգզ
Q Ԛᑫⵕ
r ɍɼɽгґғᴦᵲⲅꭇꭈꮁ
R ƦЯяᎡᏒᖇᴙꓣꭱꮢ𐒴𖼵
s ƽʂѕᵴꮪ𐑈𑣁
S ЅՏᏕᏚᔕꓢ𐊖𐐠𖼺
t ŧƭᵵ
T ŦƬƮȾΤτТтҬҭᎢⲦꓔꭲ𐊗𐊱𐌕𑢼𖼊
T3 Ꜩ
tf ꝷ
ts ʦ
u ʋυսᵾꞟꭎꭒꮜ𐓶𑣘
U µɄμՍሀᏌᑌᑗᑧꓴ𐓎𑢸𖽂
ue ᵫ
uo ꭣ
v νѵꮩ𑜆𑣀
V ѴᏙᐯⴸꓦꛟ𐔝𑢠𖼈
w ɯѡѽԝաꝡꮃ𑓅𑜊𑜎𑜏
W ωШЩшщԜᎳᏇᏔᗯꓪ𑣦𑣯
x хᕁᕽ
X ΧχХҲᚷⲬⵝꓫꞳ𐊐𐊴𐌗𐌢𐔧𑣬
y ƴɏɣγуүұყᶌỿꭚ𑣜
Y ƳɎΥУҮҰᎩᎽⲨꓬ𐊲𑢤𖽃
z ƶȥʐᵶꮓ𑣄
Z ƵȤΖᏃᘔꓜ𐋵𑢩𑣥
`;

const smallCapitalRow = 'AᴀBʙCᴄDᴅEᴇFꜰGɢHʜIɪJᴊKᴋLʟMᴍNɴOᴏPᴘQꞯRʀSꜱTᴛUᴜVᴠWᴡYʏZᴢ';

/** Small capitals: Latin letters that are only another style of A to Z. */
export const smallCapitals: ReadonlyMap<string, string> = new Map(
  [...smallCapitalRow.matchAll(/(.)(.)/gu)].map(([, latin = '', small = '']) => [small, latin]),
);

/** What passes for Latin → one or two ASCII letters or digits, in the case it looks to have. */
export const lookalikes: ReadonlyMap<string, string> = new Map([
  ...smallCapitals,
  ...alphabetFrom(0x1f150), // 🅐 negative circled
  ...alphabetFrom(0x1f170), // 🅰 negative squared
  ...alphabetFrom(0x1f1e6), // 🇦 regional indicators, which are no flag alone
  ...lookalikeRows
    .trim()
    .split('\n')
    .map((row) => row.split(' '))
    .flatMap(([latin = '', others = '']) => [...others].map((other) => [other, latin] as const)),
]);

/**
 * The one or two ASCII letters or digits that a character passes for. A letter without a lookalike of
 * its own may have one in its other case: м is a small М. Undefined for what looks like itself only.
 */
export function lookalikeOf(char: string): string | undefined {
  return (
    lookalikes.get(char) ?? lookalikes.get(char.toUpperCase()) ?? lookalikes.get(char.toLowerCase())
  );
}

function alphabetFrom(first: number): [string, string][] {
  return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, place) => [
    String.fromCodePoint(first + place),
    letter,
  ]);
}
