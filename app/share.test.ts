import { afterEach, describe, expect, it, vi } from 'vitest';
import { copy } from './share';

afterEach(() => vi.unstubAllGlobals());

describe('a link', () => {
  it('is copied if permitted', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copy('https://example.org/#step=2')).toBe(true);
    expect(writeText).toHaveBeenCalledWith('https://example.org/#step=2');
  });

  it('is not reported as copied without a clipboard or permission', async () => {
    vi.stubGlobal('navigator', {});
    expect(await copy('x')).toBe(false);
    const refuse = async () => {
      throw new DOMException('Write permission denied.', 'NotAllowedError');
    };
    vi.stubGlobal('navigator', { clipboard: { writeText: refuse } });
    expect(await copy('x')).toBe(false);
  });
});
