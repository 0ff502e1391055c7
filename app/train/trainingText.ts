import { textOf } from '../tasks';
import { within } from './answering';

/** How long a text may take to load, in ms. */
const limit = 20_000;

/** The text that a task learns from, or why it could not be loaded. Never rejects. */
export async function trainingText(
  task: string,
): Promise<{ readonly text: string; readonly noText: string | undefined }> {
  try {
    const text = await within(limit, 'The text to learn from', textOf(task));
    return { text, noText: undefined };
  } catch (error) {
    return { text: '', noText: error instanceof Error ? error.message : String(error) };
  }
}
