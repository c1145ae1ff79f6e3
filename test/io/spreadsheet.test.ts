import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Sheet, writeSpreadsheet } from '#io/spreadsheet.ts';

/** The workbook as Python's zipfile and XML reader find it: name of each sheet, cells by place, formats by place. */
const READER = `
import json, re, sys, zipfile
import xml.etree.ElementTree as ET
z = zipfile.ZipFile(sys.argv[1])
n = {'m': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
strings = []
if 'xl/sharedStrings.xml' in z.namelist():
    strings = [''.join(t.text or '' for t in s.iter('{%s}t' % n['m'])) for s in ET.fromstring(z.read('xl/sharedStrings.xml'))]
styles = ET.fromstring(z.read('xl/styles.xml'))
formats = {f.get('numFmtId'): f.get('formatCode') for f in styles.iter('{%s}numFmt' % n['m'])}
xfs = [x.get('numFmtId') for x in styles.find('m:cellXfs', n)]
out = {'names': [s.get('name') for s in ET.fromstring(z.read('xl/workbook.xml')).iter('{%s}sheet' % n['m'])], 'sheets': [], 'formulas': 0}
for name in sorted(f for f in z.namelist() if re.match(r'xl/worksheets/sheet\\d+\\.xml', f)):
    root = ET.fromstring(z.read(name))
    out['formulas'] += len(list(root.iter('{%s}f' % n['m'])))
    cells = {}
    for c in root.iter('{%s}c' % n['m']):
        v = c.find('m:v', n)
        text = ''.join(t.text or '' for t in c.iter('{%s}t' % n['m']))
        kind = c.get('t') or 'n'
        value = strings[int(v.text)] if kind == 's' else text if kind == 'inlineStr' else float(v.text) if v is not None and kind == 'n' else None
        cells[c.get('r')] = [value, formats.get(xfs[int(c.get('s') or 0)])]
    out['sheets'].append(cells)
print(json.dumps(out))
`;

interface Workbook {
  readonly names: readonly string[];
  readonly sheets: readonly Readonly<Record<string, readonly [string | number | null, string | null]>>[];
  readonly formulas: number;
}

async function written(sheets: readonly Sheet[]): Promise<Workbook> {
  const file = join(mkdtempSync(join(tmpdir(), 'xlsx-')), 'a.xlsx');
  writeFileSync(file, await writeSpreadsheet(sheets));
  return JSON.parse(execFileSync('python3', ['-c', READER, file], { encoding: 'utf8' }));
}

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe.skipIf(!hasPython)('a workbook, read back by Python', () => {
  test('numbers are numbers with their format, whole as stored', async () => {
    const rows = [
      ['Mã', 'Diện tích (ha)'],
      ['ODT', { value: 1234.56789, digits: 2 }],
      ['', { value: 12, digits: 0 }],
    ];
    const { sheets } = await written([{ name: 'Quỹ đất', rows }]);
    expect(sheets[0]).toMatchObject({
      A1: ['Mã', null],
      B2: [1234.56789, '#,##0.00'],
    });
    expect(sheets[0]!['B3']![0]).toBe(12);
  });

  test('no text becomes a formula', async () => {
    const texts = ['=1+1', '+cmd|x', '-2', '@SUM(A1)', '=HYPERLINK("http://x")'];
    const { sheets, formulas } = await written([{ name: 'a', rows: texts.map((text) => [text]) }]);
    expect(formulas).toBe(0);
    expect(texts.map((_, i) => sheets[0]![`A${i + 1}`]![0])).toEqual(texts);
  });

  test('tabs keep their Vietnamese names; what Excel refuses is taken out', async () => {
    const names = ['Quỹ đất', 'Nguồn và phương pháp', 'a/b:c', 'A B C', 'x'.repeat(40)];
    const workbook = await written(names.map((name) => ({ name, rows: [['x']] })));
    expect(workbook.names).toEqual(['Quỹ đất', 'Nguồn và phương pháp', 'a b c', 'A B C (4)', 'x'.repeat(31)]);
  });

  test('control characters and what is no number are left out', async () => {
    const { sheets } = await written([
      { name: 'a', rows: [['a\u0000b', { value: Number.NaN, digits: 2 }, '<&>"']] },
    ]);
    expect(sheets[0]!['A1']![0]).toBe('ab');
    expect(sheets[0]!['B1']?.[0] ?? null).toBeNull();
    expect(sheets[0]!['C1']![0]).toBe('<&>"');
  });
});
