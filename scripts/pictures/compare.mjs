/**
 * The number of pixels that differ between two pictures, and a PNG of both and their difference.
 * @param {import('@playwright/test').Page} page
 * @param {Buffer} before @param {Buffer} after
 */
export async function compare(page, before, after) {
  const addresses = [before, after].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  const { count, url } = await page.evaluate(async (sources) => {
    const images = await Promise.all(
      sources.map(async (src) => {
        const image = Object.assign(new Image(), { src });
        await image.decode();
        return image;
      }),
    );
    const width = Math.max(...images.map((image) => image.width));
    const height = Math.max(...images.map((image) => image.height));
    const canvas = Object.assign(document.createElement('canvas'), { width: 3 * width, height });
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('expected a canvas to draw on');
    images.forEach((image, index) => {
      context.drawImage(image, index * width, 0);
    });
    const [a, b] = [0, width].map((x) => context.getImageData(x, 0, width, height).data);
    const marks = context.createImageData(width, height);
    let count = 0;
    for (let at = 0; at < marks.data.length; at += 4) {
      // The same outline may be painted by one step of 255 lighter or darker.
      const differs = [0, 1, 2, 3].some(
        (i) => Math.abs((a?.[at + i] ?? 0) - (b?.[at + i] ?? 0)) > 1,
      );
      if (!differs) continue;
      marks.data.set([255, 0, 0, 255], at);
      count++;
    }
    context.putImageData(marks, 2 * width, 0);
    return { count, url: canvas.toDataURL() };
  }, addresses);
  return { count, png: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64') };
}
