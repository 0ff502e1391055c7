import type { ReactNode } from 'react';
import type { Panel } from '../choices';
import { ChangePanel } from './ChangePanel';
import { ConventionsPanel } from './ConventionsPanel';
import { GeneratePanel } from './GeneratePanel';
import { GradientsPanel } from './GradientsPanel';
import { PanelTerms } from './PanelTerms';
import type { PanelProps } from './runs';
import { TimePanel } from './TimePanel';
import { TrainingPanel } from './TrainingPanel';
import { WeightsPanel } from './WeightsPanel';
import { WhyPanel } from './WhyPanel';

export { showLatest } from '../train/show';
export { Influence } from './Influence';

export interface PanelsProps extends PanelProps {
  readonly panel: Panel;
}

const panels: Readonly<Record<Panel, (props: PanelProps) => ReactNode>> = {
  train: TrainingPanel,
  gradients: GradientsPanel,
  why: WhyPanel,
  change: ChangePanel,
  weights: WeightsPanel,
  conventions: ConventionsPanel,
  time: TimePanel,
  generate: GeneratePanel,
};

/** The open panel; its code is loaded with the first panel. */
export function LazyPanels({ panel, ...props }: PanelsProps) {
  const Chosen = panels[panel];
  return (
    <>
      <Chosen {...props} />
      <PanelTerms panel={panel} />
    </>
  );
}
