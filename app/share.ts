/**
 * Copies a text to the clipboard, if the browser permits it: this needs a secure context,
 * permission, and in a frame its consent. @returns whether it was copied
 */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
