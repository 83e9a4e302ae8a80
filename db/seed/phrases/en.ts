import { listed, type SeedPhrase } from './listed';

const hatred = listed(
  'refuse',
  null,
  `nigger*, nigga, niggas, faggot*, tranny, trannies, shemale*, kikes, spics, chinks, chinky,
   chinaman, zipperhead*, slant eye*, slanty eye*, wetback*, raghead*, towelhead*, sandnigger*,
   pakis, ching chong, dog eater*, bat eater*, subhuman*, sieg heil, siegheil, heil hitler, heilhitler,
   gas the jews, go back to your country, go back to china, go back to africa`,
);

const wishesOfDeath = listed(
  'refuse',
  null,
  `kill yourself, kill urself, kill ur self, kill your self,
   killyourself, neck yourself, hang yourself,
   hang urself, slit your wrists, drink bleach, just die already, hope you die, hope u die,
   hope she dies, hope he dies, hope they die, hope you get cancer, deserve to die,
   deserves to die, you should die, should be dead, better off dead, jump off a bridge,
   gonna kill you, going to kill you, i will kill you, gonna kill her, gonna kill him`,
);

const harassment = listed(
  'refuse',
  null,
  `rape you, rape her, rape him, rape them, get raped, should be raped, send nudes, sendnudes,
   show your tits, show me your tits, show us your tits, show your boobs, show me your boobs,
   nice tits, suck my dick, suck my cock, sit on my face, wanna fuck her, want to fuck her,
   wanna fuck him, want to fuck him, wanna fuck you, want to fuck you, i would fuck her,
   i would fuck him, breed her, gangbang*, cumslut*, cum on her, cum in her, jerk off to,
   jerking off to, fap to, fapping to, dick pic, dick pics, fuckable, cocksuck*, jailbait,
   child porn, loli porn`,
);

const insults = listed(
  'hold',
  null,
  `1488, ladyboy*, white trash, libtard*, fuck you, fuck u, fuck ya, fuck off, fuck her, fuck him,
   fuck them, fuck your, fuck ur, fuckyou, fucku, fuckoff, fucker*, motherfuck*, mother fuck*, fucktard*, fuckface*,
   go fuck yourself, gtfo, eat shit, piece of shit, piece of trash, full of shit, shithead*,
   shitface*, asshole*, ass hole, arsehole*, dumbass*, jackass*, fatass, fat ass, ugly ass,
   bastard*, you bitch, u bitch, ugly bitch, stupid bitch, dumb bitch, fat bitch, fake bitch,
   old bitch, son of a bitch, cunt, cunts, twat, twats, whore*, skank*, prostitute*, dickhead*,
   dipshit*, wanker*, douche, douchebag*, scumbag*, retarded, you retard, nazi, nazis,
   pedophile*, paedophile*, groomer*, incel*, rapist*, fat pig, fat cow, ugly pig,
   disgusting pig, anorexic, plastic face, plastic bitch, you are ugly, youre ugly, ur ugly,
   talentless, nobody likes you, nobody likes her, nobody likes him, go to hell, burn in hell,
   rot in hell, drop dead, kill myself, end my life, pornhub, porn video*, porn link, sex tape,
   sextape, milf,
   blowjob*, handjob*, deepthroat*, jizz`,
);

// Words that are innocent in another language: kys is a Danish kiss, Kike a Spanish Enrique, slut a
// Swedish end. For a moderator to see, because a short text does not tell which language it is in.
const insultsInEnglish = listed(
  'hold',
  'en',
  `kys, kike, fag, fags, spic, chink, gook, gooks, paki, jap, japs, dyke, dykes, slut*, thot,
   thots, tosser, prick, pricks, a retard, pedo, pedos, go die`,
);

const privateMatters = listed(
  'hold',
  null,
  `home address, her address is, his address is, their address is, dorm address, where she lives,
   where he lives, phone number is, her phone number, his phone number, passport number,
   flight number, flight details, sasaeng*, private photos, private pictures, leaked photos,
   leaked video, leaked album, album leak, album leaked, leak link, full leak, mega link,
   mega nz, deepfake*, deep fake*, nudes`,
);

const scams = listed(
  'hold',
  null,
  `free tickets, free ticket, tickets dm me, dm me for tickets, dm for tickets, tickets for sale,
   selling tickets, selling my tickets, cheap tickets, whatsapp, telegram me, my telegram,
   telegram channel, onlyfans, only fans, hot singles, link in my bio, link in bio, check my bio,
   check my profile, click my profile, click this link, free followers, buy followers, buy views,
   sub4sub, sub for sub, free robux, free vbucks, free v bucks, gift card, giveaway winner,
   you have won a prize, crypto giveaway, double your money, double your bitcoin,
   bitcoin investment, invest in bitcoin, forex, trading signals, investment platform,
   make money online, earn money online, earn money from home, cash app me, cashapp me,
   paypal me, loan offer, sugar daddy, sugar mommy, spell caster*, love spell*, online casino,
   betting tips, viagra`,
);

const innocents = listed(
  'allow',
  null,
  `chink in the armor, chink in the armour, chink in her armor, chink in his armor,
   dick van dyke, van dyke, spic and span, drop dead gorgeous, slut shame*, slut shaming,
   slut shamed, finger prick, D+1488, day 1488, 1488 days, 1488days, 1488일`,
);

/**
 * English to start with, which is written among all languages, and too briefly to be told from them.
 * Mild words are not in it, nor strong ones in joy: “fuck yes”, “killed it”.
 */
export const englishPhrases: readonly SeedPhrase[] = [
  ...hatred,
  ...wishesOfDeath,
  ...harassment,
  ...insults,
  ...insultsInEnglish,
  ...privateMatters,
  ...scams,
  ...innocents,
];
