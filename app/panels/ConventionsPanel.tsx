import { Conventions } from '../../components/panels/Conventions';
import { conventions, referencesOf } from '../../models/cells/conventions';
import { useStore } from '../store';
import { conventionGroups } from './conventionsView';

/** The panel of conventions. */
export function ConventionsPanel() {
  const chosen = useStore((state) => state.conventions);
  const setConvention = useStore((state) => state.setConvention);
  const cells = useStore((state) => state.cells);
  return (
    <Conventions
      groups={conventionGroups(cells, chosen)}
      references={referencesOf(cells)}
      onChoose={(id, option) => {
        const source = conventions.find((each) => each.id === id)?.options[0].id;
        setConvention(id, option === source ? undefined : option);
      }}
    />
  );
}
