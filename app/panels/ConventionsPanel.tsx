import { Conventions } from '../../components/panels/Conventions';
import { conventions, referencesOf } from '../../models/cells/conventions';
import { body } from '../../models/program/bodies';
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
      computedBy={`Every number on this page is computed by the cells themselves, in this browser: TensorFlow.js runs them, here by ${body().title}. They agree with PyTorch’s numbers. The panel “Train” uses relaxed SIMD where the browser has it, which is faster; then the last digits of what is learned depend on the processor.`}
      onChoose={(id, option) => {
        const source = conventions.find((each) => each.id === id)?.options[0].id;
        setConvention(id, option === source ? undefined : option);
      }}
    />
  );
}
