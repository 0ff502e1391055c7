/**
 * Puts a text in the clipboard, where the browser lets the page do so: it does not without a
 * secure context, without permission, or in a frame that may not.
 * @returns whether it is there
 */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
