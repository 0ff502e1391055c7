import { useMemo } from 'react';
import { Automaton } from '../../components/train/Automaton';
import type { Automaton as Grammar } from '../../models/tasks/task';
import type { PanelProps } from './runs';

interface GrammarPictureProps extends Pick<PanelProps, 'tokens' | 'step'> {
  readonly grammar: Grammar;
}

/** The grammar’s automaton, with the current state of the sequence. */
export function GrammarPicture({ grammar, tokens, step }: GrammarPictureProps) {
  const walk = useMemo(() => grammar.walk(tokens.map(({ letter }) => letter)), [grammar, tokens]);
  const current = step > 0 ? walk[step - 1] : grammar.first;
  const view = useMemo(() => ({ ...grammar, current }), [grammar, current]);
  return <Automaton view={view} />;
}
