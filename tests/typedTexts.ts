/** Texts in which a caret is easily misplaced: tabs, zero-width, combining, right-to-left, wide, joined. */
export const typedTexts: readonly string[] = [
  'one\ttwo\tend',
  'a\u200bb\u200d\u200cc\ufeffd',
  'e\u0301a\u0308o\u0302\u0323x',
  'שלום abc',
  'السلام',
  '白鲸ｗh',
  'a👩‍👩‍👧‍👦b🇫🇷👍🏽c',
];
