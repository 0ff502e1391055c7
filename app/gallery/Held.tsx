import { type ReactNode, useState } from 'react';

interface HeldProps<Value> {
  readonly first: Value;
  readonly children: (value: Value, set: (value: Value) => void) => ReactNode;
}

/** Holds what a control sets, so that it can be used in the gallery as on the page. */
export function Held<Value>({ first, children }: HeldProps<Value>) {
  const [value, setValue] = useState(first);
  return children(value, setValue);
}
