import { describe, expect, test } from 'vitest';
import { sovereigntyFeatures } from '#core/plan/sovereignty.ts';

const { features } = sovereigntyFeatures();
const labels = features.filter((f) => f.properties.kind === 'archipelago').map((f) => f.properties);

describe('the archipelagos', () => {
  test('are both there under the units that administer them, in both languages', () => {
    expect(labels.map((p) => [p.name, p.unit])).toEqual([
      ['Quần đảo Hoàng Sa', 'TP. Đà Nẵng, Việt Nam'],
      ['Quần đảo Trường Sa', 'tỉnh Khánh Hòa, Việt Nam'],
    ]);
    expect(labels.map((p) => `${p.nameEn} (${p.unitEn})`)).toEqual([
      'Hoàng Sa Archipelago (Đà Nẵng, Việt Nam)',
      'Trường Sa Archipelago (Khánh Hòa, Việt Nam)',
    ]);
  });

  test('have every island inside their outline and the legal frame', () => {
    for (const f of features.filter((f) => f.properties.kind === 'island')) {
      const [lon, lat] = f.geometry.coordinates as number[];
      expect(lon).toBeGreaterThan(110);
      expect(lon).toBeLessThan(118);
      expect(lat).toBeGreaterThan(6);
      expect(lat).toBeLessThan(18);
    }
  });

  test('name islands in Vietnamese only, composed letters', () => {
    const names = features.map((f) => f.properties.name);
    for (const name of [
      'Đảo Phú Lâm',
      'Đảo Tri Tôn',
      'Đảo Linh Côn',
      'Đảo Song Tử Tây',
      'Đảo Ba Bình',
      'Đá Gạc Ma',
    ])
      expect(names).toContain(name);
    for (const f of features) {
      expect(f.properties.name).toBe(f.properties.name.normalize('NFC'));
      expect(f.properties.name).toMatch(/^(Quần đảo|Đảo|Đá) /u);
    }
  });
});
