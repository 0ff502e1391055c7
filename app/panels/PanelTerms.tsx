import { TermLinks } from '../../components/panels/TermLinks';
import type { Panel } from '../choices';
import { openTerm } from '../terms/openTerm';
import { panelTerms } from './panelTerms';

/** The terms that a panel uses; pressed, the glossary explains them. */
export function PanelTerms({ panel }: { readonly panel: Panel }) {
  return (
    <TermLinks terms={panelTerms[panel]} onOpen={(term, beside) => openTerm({ term, beside })} />
  );
}
