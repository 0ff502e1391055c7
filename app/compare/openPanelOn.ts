import type { CardPanel } from '../../components/CardPanels';
import { useStore } from '../store';

/** Opens the panel about a cell, or about one of its states, showing just that. */
export function openPanelOn(cell: string, panel: CardPanel, state?: string): void {
  const { panels, setCell, setPanel, setPanelChoice } = useStore.getState();
  setCell(cell);
  if (panel === 'time' && state !== undefined) {
    setPanelChoice({ quantities: { ...panels.quantities, [cell]: state } });
  }
  setPanel(panel);
}
