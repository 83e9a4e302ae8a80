const words = [
  '축하해 🎉',
  'SO DESERVED 😭😭😭',
  'congratulations queen!!!!!!!',
  'おめでとうございます🥹',
  'Parabéns, que orgulho 💛💜',
  'ยินดีด้วยนะคะ',
  'selamat ya kak 🎉🎉',
  'i knew it from the first listen',
];

/** One of a list, again from its start after its end. */
export function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

/** What a fan writes that night: one in four the very same as others, the rest in their own words. */
export function congratulation(turn: number): string {
  const common = at(words, turn);
  return turn % 4 === 0 ? common : `${common} (${turn.toString(36)})`;
}
