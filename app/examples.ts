/** Sequences to begin with, each for what it shows. */
export const examples = [
  { title: 'a plain sentence', text: 'the whale swam under the ship.' },
  { title: 'one letter, again and again', text: 'aaaaaaaaaaaaaaaa' },
  { title: 'a word, again and again', text: 'sea sea sea sea sea sea' },
  { title: 'a nested thought', text: 'the man, who saw the whale, laughed.' },
  { title: 'no English at all', text: 'xq zvkj wqxz jjvq' },
  {
    title: 'a long sentence',
    text: 'some years ago, never mind how long precisely, having little or no money in my purse, and nothing particular to interest me on shore, i thought i would sail about a little and see the watery part of the world.',
  },
] as const;
