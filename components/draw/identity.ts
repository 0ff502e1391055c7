const serial = new WeakMap<object, number>();
let serials = 0;

/** A number for an object, the same as long as it lives: for the key of what was painted. */
export function idOf(object: object): number {
  const id = serial.get(object) ?? ++serials;
  serial.set(object, id);
  return id;
}
