import type { NumberBar } from '../../components/draw/numberBars';
import { NumberStrip } from '../../components/minute/NumberStrip';
import { useStore } from '../store';
import { useReveal } from './useReveal';
import { useStepsSaid } from './useStepsSaid';

/**
 * The sequence of the first minute, and what its steps bring about: with the cards, all that renders
 * at a step.
 */
export function MinuteStrip({ bars }: { readonly bars: readonly NumberBar[] }) {
  const step = useStore((state) => state.step);
  useReveal(bars.length);
  useStepsSaid(bars);
  return <NumberStrip bars={bars} step={step} onGoTo={useStore.getState().goTo} />;
}
