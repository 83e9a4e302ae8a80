import { spellOut } from './jamo';
import { plainWords } from './plain-name';
import { skeleton } from './skeleton';

// Refused as a word, in the languages that part words with spaces.
const spaced = new Set(
  `admin admins administrator administrators mod mods moderator moderators moderation editor editors
   owner owners staff official officials lightstick administrador administradora administrateur
   moderador moderadora modérateur modératrice oficial officiel officielle offiziell resmi
   админ администратор модератор редактор официальный официально`
    .split(/\s+/)
    .map(skeleton),
);

// Refused anywhere in a name: Korean adds particles to a word, the others do not part words at all.
const unspaced =
  '관리자 관리진 운영자 운영진 모더레이터 편집자 에디터 스태프 스탭 어드민 공식 라이트스틱 管理人 管理者 管理员 管理員 運営 运营 公式 官方 版主 編集者 编辑 スタッフ モデレーター エディター オーナー アドミン แอดมิน ผู้ดูแล ทีมงาน'
    .split(' ')
    .map(skeleton);
// Two syllables would be found across others: 공식 in 성공시계, typed ㅅㅓㅇ ㄱㅗㅇ ㅅㅣ ㄱㅖ.
const typed = unspaced.filter((word) => word.length > 2).map(spellOut);

/**
 * Whether a name could be taken for a member of staff: it has a word for staff in it, however styled,
 * spelled with lookalikes, spaced out, numbered, or written together with other words in CamelCase.
 */
export function looksLikeStaff(name: string): boolean {
  return [name, plainWords(name).join(' ')].some((reading) => {
    const words = wordsOf(reading);
    const together = words.join('');
    return (
      [...words, ...wordsOf(parted(reading))].some((word) => spaced.has(word)) ||
      (together.length > 4 && spaced.has(together)) ||
      unspaced.some((word) => together.includes(word)) ||
      typed.some((word) => spellOut(together).includes(word))
    );
  });
}

function wordsOf(reading: string): string[] {
  return skeleton(reading).split(/[^\p{L}\p{M}\p{N}]+/u);
}

function parted(reading: string): string {
  return reading
    .normalize('NFKC')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/\p{Nd}+|[@$]/gu, ' ');
}
