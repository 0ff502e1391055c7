/**
 * The jobs that equations of a recurrent cell do, in the page's order; equations with the same job
 * are shown side by side, across all cells.
 */
export const jobs = ['past', 'new', 'candidate', 'memory', 'exposed', 'hidden', 'output'] as const;

export type Job = (typeof jobs)[number];

/** The title of each job, for headings and screen readers. */
export const jobTitles: Record<Job, string> = {
  past: 'What of the past gets through',
  new: 'What is written',
  candidate: 'The candidate',
  memory: 'The memory',
  exposed: 'What is output',
  hidden: 'The hidden state',
  output: 'The output layer',
};

/** The phases of a time step, in order: input and state are concatenated, then job by job. */
export const phases = ['join', ...jobs] as const;

export type Phase = (typeof phases)[number];

/** Short names of the phases, for the dots of the timeline. */
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
