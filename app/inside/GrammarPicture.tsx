import { useMemo } from 'react';
import { Automaton } from '../../components/train/Automaton';
import {
  arcs,
  firstState,
  pictureSize,
  reberStates,
  states,
} from '../../models/tasks/reberGrammar';
import type { PanelProps } from './runs';

/** The grammar’s automaton, with the state in which the sequence stands. */
export function GrammarPicture({ tokens, step }: Pick<PanelProps, 'tokens' | 'step'>) {
  const walk = useMemo(() => reberStates(tokens.map(({ letter }) => letter)), [tokens]);
  const current = step > 0 ? walk[step - 1] : firstState;
  const view = useMemo(
    () => ({ name: 'embedded Reber grammar', ...pictureSize, states, arcs, current }),
    [current],
  );
  return <Automaton view={view} />;
}
