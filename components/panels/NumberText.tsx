import type { NumberName } from './views';

/** The name of a number in running text: h₁₂[3], in its quantity's colour. */
export function NumberText({ name }: { readonly name: NumberName }) {
  const { label, unit, step } = name;
  return (
    <span data-hue={label.hue} translate="no">
      <i>{label.base}</i>
      <sub>{step}</sub>[{unit}]
    </span>
  );
}
