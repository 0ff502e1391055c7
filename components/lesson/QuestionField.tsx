import type { Draft, FieldView } from './fields';
import { OptionsField } from './OptionsField';
import { OrderField } from './OrderField';
import { RangeField } from './RangeField';

interface QuestionFieldProps {
  readonly legend: string;
  readonly view: FieldView;
  readonly draft: Draft;
  /** The right answer; undefined: not known yet. */
  readonly right: Draft | undefined;
  readonly onDraft: (draft: Draft) => void;
}

/** The control by which a question is answered. */
export function QuestionField({ legend, view, draft, right, onDraft }: QuestionFieldProps) {
  switch (view.kind) {
    case 'choice': {
      const idOf = (of: Draft) => (of.kind === 'choice' && of.id !== undefined ? [of.id] : []);
      return (
        <OptionsField
          single
          legend={legend}
          options={view.options}
          chosen={idOf(draft)}
          right={right && idOf(right)}
          onChoose={([id]) => onDraft({ kind: 'choice', id })}
        />
      );
    }
    case 'ticks':
      return (
        <OptionsField
          single={false}
          legend={legend}
          options={view.options}
          chosen={draft.kind === 'ticks' ? draft.ids : []}
          right={right?.kind === 'ticks' ? right.ids : undefined}
          onChoose={(ids) => onDraft({ kind: 'ticks', ids })}
        />
      );
    case 'order':
      return (
        <OrderField
          legend={legend}
          options={view.options}
          ends={view.ends}
          order={draft.kind === 'order' ? draft.ids : []}
          right={right?.kind === 'order' ? right.ids : undefined}
          onOrder={(ids) => onDraft({ kind: 'order', ids })}
        />
      );
    case 'value':
      return (
        <RangeField
          {...view}
          legend={legend}
          never={false}
          value={draft.kind === 'value' ? draft.value : view.from}
          right={right?.kind === 'value' ? right.value : undefined}
          known={right !== undefined}
          onChange={(value) => onDraft({ kind: 'value', value: value ?? view.from })}
        />
      );
    case 'step': {
      const stepOf = (of: Draft | undefined) =>
        of?.kind === 'step' && of.step !== 'never' ? of.step : undefined;
      return (
        <RangeField
          {...view}
          legend={legend}
          by={1}
          value={stepOf(draft)}
          right={stepOf(right)}
          known={right !== undefined}
          say={(step) => `step ${step}, ${view.letterAt(step)}`}
          onChange={(step) => onDraft({ kind: 'step', step: step ?? 'never' })}
        />
      );
    }
  }
}
