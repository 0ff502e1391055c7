import { afterEach, describe, expect, it, vi } from 'vitest';
import { copy } from './share';

afterEach(() => vi.unstubAllGlobals());

describe('a link', () => {
  it('is copied where the page may', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copy('https://example.org/#step=2')).toBe(true);
    expect(writeText).toHaveBeenCalledWith('https://example.org/#step=2');
  });

  it('is not taken for copied where there is no clipboard, or it is refused', async () => {
    vi.stubGlobal('navigator', {});
    expect(await copy('x')).toBe(false);
    const refuse = async () => {
      throw new DOMException('Write permission denied.', 'NotAllowedError');
    };
    vi.stubGlobal('navigator', { clipboard: { writeText: refuse } });
    expect(await copy('x')).toBe(false);
  });
});
