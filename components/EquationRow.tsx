import { type ComponentProps, Fragment, memo } from 'react';
import { Equation } from './Equation';
import styles from './EquationRow.module.css';
import { type Answering, Measured } from './Measured';
import { UnitStrip } from './UnitStrip';
import type { EquationView, RowView, UnitView } from './views';

interface EquationRowProps {
  readonly content: RowView['content'];
  /** The equation's line of code; undefined if it is not shown. */
  readonly code?: string | undefined;
  readonly jobTitle: string;
  readonly step: number;
  readonly theme: string;
  readonly lit: ReadonlySet<string>;
  /** The hovered unit of this cell, marked in every vector of its width. */
  readonly unit: UnitView | undefined;
  /** The part of a formula that is being computed. */
  readonly working: string | undefined;
  /** Undefined: its summary is only text. */
  readonly answering?: Answering | undefined;
  readonly onPoint: (name: string | undefined, unit?: number) => void;
  readonly onAsk: (name: string, unit: number) => void;
  /** Called to announce a symbol. */
  readonly onSay: (name: string) => void;
  /** Called to explain a symbol at length, beside an element; default: none is. */
  readonly onExplain?: ((name: string, beside: Element) => void) | undefined;
}

/** One row of a card: the formula, its vector at this step and a summary; or why there is none. */
export function EquationRow({ content, jobTitle, ...rest }: EquationRowProps) {
  return typeof content === 'object' ? (
    <Present equation={content} {...rest} />
  ) : (
    <Absent content={content} jobTitle={jobTitle} />
  );
}

const Absent = memo(function Absent(props: Pick<EquationRowProps, 'jobTitle'> & AbsentContent) {
  const { content, jobTitle } = props;
  return (
    <div className={styles.row} data-absent>
      {content !== undefined && (
        <>
          <span className="visually-hidden">{jobTitle}: </span>
          <em className={styles.absent}>{content}</em>
        </>
      )}
    </div>
  );
});

interface AbsentContent {
  readonly content: string | undefined;
}

/** The formula in its place; the same at every step. */
const Formula = memo(function Formula(props: ComponentProps<typeof Equation>) {
  return (
    <div className={styles.formula}>
      <Equation {...props} />
    </div>
  );
});

/** A line of code, which may break after an opening bracket. */
const CodeLine = memo(function CodeLine({ code }: { readonly code: string }) {
  return (
    <p className={styles.code} translate="no">
      <span className="visually-hidden">PyTorch: </span>
      <code>
        {code.split(/(?<=\()/).map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
          <Fragment key={index}>
            {index > 0 && <wbr />}
            {part}
          </Fragment>
        ))}
      </code>
    </p>
  );
});

type PresentProps = Omit<EquationRowProps, 'content' | 'jobTitle'> & {
  readonly equation: EquationView;
};

const Present = memo(function Present(props: PresentProps) {
  const { equation, step, theme, lit, unit, working, code, answering, onPoint, onAsk, onSay } =
    props;
  const { onExplain } = props;
  const { label, html, spoken, note, summary, width } = equation;
  return (
    <div className={styles.row} data-lit={lit.has(label.name) || undefined}>
      <div className={styles.content}>
        <Formula
          html={html}
          spoken={spoken}
          lit={lit}
          working={working}
          onPoint={onPoint}
          onSay={onSay}
          onExplain={onExplain}
        />
        <div className={styles.values}>
          <UnitStrip
            equation={equation}
            step={step}
            theme={theme}
            marked={unit?.width === width ? unit.index : undefined}
            onPoint={onPoint}
            onAsk={onAsk}
          />
          <div>
            <Measured
              answering={summary ? answering : undefined}
              symbol={label.name}
              of="summary"
              className={styles.summary}
            >
              {summary}
            </Measured>
          </div>
        </div>
        {note && <p className={styles.note}>{note}</p>}
        {code && <CodeLine code={code} />}
      </div>
    </div>
  );
});
