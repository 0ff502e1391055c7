/**
 * The jobs that a recurrent cell may do, in the order the page lists them: the equations of one job
 * stand side by side, across all cells.
 */
export const jobs = ['past', 'new', 'candidate', 'memory', 'exposed', 'hidden', 'output'] as const;

export type Job = (typeof jobs)[number];

/** What each job answers, for headings and screen readers. */
export const jobTitles: Record<Job, string> = {
  past: 'What of the past gets through',
  new: 'What is written',
  candidate: 'The candidate',
  memory: 'The memory',
  exposed: 'What is output',
  hidden: 'The hidden state',
  output: 'The output layer',
};

/** What happens within a step, in order: the input and the state are joined, then job by job. */
export const phases = ['join', ...jobs] as const;

export type Phase = (typeof phases)[number];

/** The phases in a word or two, for a dot on the clock. */
export const phaseNames: Record<Phase, string> = {
  join: 'concatenation',
  past: 'gate on the past',
  new: 'gate on the candidate',
  candidate: 'candidate',
  memory: 'memory',
  exposed: 'gate on the output',
  hidden: 'hidden state',
  output: 'output',
};
