import { afterEach, expect, test } from 'vitest';
import { readLink } from '#app/url-codec.ts';
import { readDigest, receiptCode } from '#core/fund/receipt-digest.ts';
import { mapReady, type OpenedPage, openBuilt } from '#test/support/built.ts';
import { readPdf } from '#test/support/pdf.ts';

let opened: OpenedPage | undefined;
afterEach(() => opened?.close());

const reportReady = (page: OpenedPage['page']) =>
  page.waitForSelector('plan-report-page[outcome=ready]', { timeout: 90_000 });

test('the printed report has the total of the table, the legal notice, every part and numbered A4 pages', async () => {
  opened = await openBuilt({ path: '/index.html#v=1&w=fund' });
  const { page, faults } = opened;
  await mapReady(page);
  await page.locator('plan-fund-closure').waitFor({ timeout: 60_000 });
  const total = await page.locator('plan-fund-table tfoot td.number').first().textContent();
  expect(total).toMatch(/^\d{3}\.\d{3},\d{2}$/);
  const [report] = await Promise.all([
    page.waitForEvent('popup'),
    page.locator('plan-fund-take').getByRole('link', { name: 'Báo cáo' }).click(),
  ]);
  await reportReady(report);
  const picture = report.locator('plan-report img');
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(500);
  // a picture of one colour is no map
  const colours = await picture.evaluate((image: HTMLImageElement) => {
    const canvas = new OffscreenCanvas(60, 40);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0, 60, 40);
    const { data } = context.getImageData(0, 0, 60, 40);
    return new Set(Array.from({ length: 2400 }, (_, at) => data.slice(4 * at, 4 * at + 3).join())).size;
  });
  expect(colours).toBeGreaterThan(50);
  const { pages, sizes } = await readPdf(await report.pdf({ preferCSSPageSize: true }));
  expect(pages.length).toBeGreaterThan(2);
  for (const [at, text] of pages.entries()) {
    expect(text).toContain(`Trang ${at + 1}/${pages.length}`);
    expect(text).toContain('không có giá trị pháp lý');
    expect(text).toContain('không thay chứng chỉ quy hoạch');
  }
  for (const [width, height] of sizes) {
    expect(Math.abs(width - 210)).toBeLessThan(0.5);
    expect(Math.abs(height - 297)).toBeLessThan(0.5);
  }
  const whole = pages.join('\n');
  expect(whole.split('Tổng các loại đất')).toHaveLength(2);
  expect(whole).toContain(`Tổng các loại đất ${total}`);
  for (const part of [
    'Báo cáo quỹ đất: Quảng Ninh',
    'Lập ngày',
    'Bộ dữ liệu: phiên bản',
    'Bản đồ',
    'Quy hoạch 2030 – minh họa',
    'Bảng quỹ đất',
    'Sai số khép',
    'Theo nguồn thứ cấp',
    'kinh tuyến trục 107°45′',
    'Chỉ tiêu',
    'Lỗi tìm thấy trong dữ liệu',
    'Nguồn dữ liệu và văn bản',
    'Mã biên nhận',
  ])
    expect(whole).toContain(part);
  expect(faults).toEqual([]);
});

test('the report of one unit in English is of that unit, and its code is the receipt’s', async () => {
  const view = '#v=1&l=en&w=fund&f=unit:06994';
  opened = await openBuilt({
    path: `/index.html${view}`,
    context: { permissions: ['clipboard-read', 'clipboard-write'] },
  });
  const { page, server } = opened;
  await page.locator('plan-receipt summary').first().waitFor({ timeout: 90_000 });
  await page.locator('plan-receipt summary').first().click();
  await page.locator('plan-receipt').getByRole('button', { name: 'Copy link' }).click();
  await page.locator('plan-receipt').getByRole('button', { name: 'Copied' }).waitFor();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  const digest = readDigest(readLink(link.hash).claim ?? '')!;
  const unit = await page.locator('plan-fund h3').first().textContent();
  await page.goto(`${server.origin}/report.html${view}`);
  await reportReady(page);
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pages[0]).toContain('Land-fund report: Đặc khu Vân Đồn');
  expect(unit).toContain('Đặc khu Vân Đồn');
  expect(pages.at(-1)).toContain(`Page ${pages.length}/${pages.length}`);
  const whole = pages.join('\n');
  expect(whole).toContain(receiptCode(digest));
  // no table of the other units
  expect(whole).not.toContain('Largest category');
  expect(whole).not.toContain('Cẩm Phả');
});

/** Where on a picture, of its height, the dark ink of the archipelagos' names stands right of a share of its width. */
const inkedRows = (image: HTMLImageElement, left: number): number[] => {
  const [width, height] = [image.naturalWidth, image.naturalHeight];
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const isInk = (at: number): boolean =>
    [0x27, 0x45, 0x5b].every((value, band) => Math.abs(value - data[4 * at + band]!) < 40);
  return Array.from({ length: height }, (_, row) => row)
    .filter((row) => {
      const from = row * width;
      let ink = 0;
      for (let at = from + width * left; at < from + width; at++) if (isInk(Math.round(at))) ink++;
      return ink > 6;
    })
    .map((row) => row / height);
};

test('the country prints without a land fund: both archipelagos named on its map, the plans register, the legal notice', async () => {
  opened = await openBuilt({ path: '/report.html#v=1&c=viet-nam' });
  const { page, faults } = opened;
  await reportReady(page);
  const picture = page.locator('plan-report img').first();
  expect(await picture.getAttribute('alt')).toContain('Quần đảo Hoàng Sa và Quần đảo Trường Sa');
  const rows = await picture.evaluate(inkedRows, 0.5);
  expect(rows.filter((row) => row > 0.4 && row < 0.65).length).toBeGreaterThan(5);
  expect(rows.filter((row) => row > 0.8).length).toBeGreaterThan(5);
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  for (const text of pages) {
    expect(text).toContain('Ranh giới tỉnh gần đúng, không phải địa giới');
    expect(text).toContain('không thay chứng chỉ quy hoạch');
  }
  const whole = pages.join('\n');
  for (const part of [
    'Báo cáo bản đồ quy hoạch: Việt Nam',
    'Tỉnh, thành phố (34)',
    'Quy hoạch và giai đoạn',
    'Sổ đăng ký đồ án',
    '891/QĐ-TTg',
    'Chỉ tiêu',
    'Nguồn dữ liệu và văn bản',
  ])
    expect(whole).toContain(part);
  expect(whole).not.toContain('Bảng quỹ đất');
  expect(faults).toEqual([]);
});

test('Khánh Hòa prints with a frame of đặc khu Trường Sa, drawn and named', async () => {
  opened = await openBuilt({ path: '/report.html#v=1&c=khanh-hoa' });
  const { page, faults } = opened;
  await reportReady(page);
  const inset = page.locator('plan-report-inset img');
  expect(await inset.getAttribute('alt')).toBe('Khung phụ: Đặc khu Trường Sa, Quần đảo Trường Sa');
  expect((await inset.evaluate(inkedRows, 0)).filter((row) => row > 0.8).length).toBeGreaterThan(7);
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pages.join('\n')).toContain('Khung phụ: Đặc khu Trường Sa');
  expect(faults).toEqual([]);
});
