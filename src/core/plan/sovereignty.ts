/** What a map must say of an archipelago at any zoom; the `name` is Vietnamese, `nameEn` its form for English readers. */
export type SovereigntyProperties = {
  readonly kind: 'archipelago' | 'outline' | 'island';
  readonly archipelago: 'hoang-sa' | 'truong-sa';
  readonly name: string;
  readonly nameEn: string;
  /** The unit that administers it, for the second line of the label. */
  readonly unit: string;
  readonly unitEn: string;
  /** 1 is named first, 3 last. */
  readonly rank: 1 | 2 | 3;
};

type Island = readonly [name: string, lon: number, lat: number, rank?: 2];

type Archipelago = {
  readonly id: SovereigntyProperties['archipelago'];
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly unitEn: string;
  /** Top middle of the label, below the islands so that it hides none. */
  readonly label: readonly [number, number];
  readonly outline: readonly (readonly [number, number])[];
  readonly islands: readonly Island[];
};

/**
 * The two archipelagos and their administering units since 1 July 2025.
 *
 * Source: Law 27/2018/QH14 art. 6.4; Circular 17/2018/TT-BTNMT art. 20.1 (a map of the whole country shows
 * 4°30′–23°30′ N, 102°–118° E); Resolution 202/2025/QH15 (units). Island points are authored, about 1 km off at most
 * for the named main islands and a few km for reefs: for pointing at them, never for measuring. The outlines
 * only gather the islands of a group; they are not a limit of waters.
 */
const archipelagos: readonly Archipelago[] = [
  {
    id: 'hoang-sa',
    name: 'Quần đảo Hoàng Sa',
    nameEn: 'Hoàng Sa Archipelago',
    unit: 'TP. Đà Nẵng, Việt Nam',
    unitEn: 'Đà Nẵng, Việt Nam',
    label: [112.0, 15.45],
    outline: [
      [110.95, 15.7],
      [111.2, 15.5],
      [111.9, 15.75],
      [112.75, 15.95],
      [113.05, 16.6],
      [112.85, 17.05],
      [112.3, 17.25],
      [111.6, 17.1],
      [111.15, 16.5],
      [110.95, 15.7],
    ],
    islands: [
      ['Đảo Hoàng Sa', 111.608, 16.536, 2],
      ['Đảo Phú Lâm', 112.339, 16.834, 2],
      ['Đảo Tri Tôn', 111.202, 15.785, 2],
      ['Đảo Linh Côn', 112.731, 16.669, 2],
      ['Đảo Hữu Nhật', 111.586, 16.505],
      ['Đảo Quang Ảnh', 111.508, 16.45],
      ['Đảo Quang Hòa', 111.708, 16.452],
      ['Đảo Duy Mộng', 111.742, 16.465],
      ['Đảo Bạch Quy', 111.763, 16.055],
      ['Đảo Cây', 112.271, 16.98],
      ['Đảo Bắc', 112.309, 16.965],
      ['Đảo Trung', 112.325, 16.955],
      ['Đảo Nam', 112.334, 16.946],
      ['Đá Bông Bay', 112.52, 16.05],
    ],
  },
  {
    id: 'truong-sa',
    name: 'Quần đảo Trường Sa',
    nameEn: 'Trường Sa Archipelago',
    unit: 'tỉnh Khánh Hòa, Việt Nam',
    unitEn: 'Khánh Hòa, Việt Nam',
    label: [113.3, 7.55],
    outline: [
      [111.4, 8.5],
      [112.6, 7.6],
      [113.6, 7.6],
      [114.9, 8.6],
      [115.8, 9.7],
      [116.1, 10.8],
      [115.3, 11.4],
      [114.3, 11.75],
      [113.7, 11.1],
      [112.6, 9.9],
      [111.5, 9.0],
      [111.4, 8.5],
    ],
    islands: [
      ['Đảo Trường Sa', 111.92, 8.645, 2],
      ['Đảo Song Tử Tây', 114.331, 11.429, 2],
      ['Đảo Sinh Tồn', 114.329, 9.886, 2],
      ['Đảo Nam Yết', 114.366, 10.179, 2],
      ['Đảo Ba Bình', 114.366, 10.377, 2],
      ['Đảo An Bang', 112.921, 7.891, 2],
      ['Đảo Thị Tứ', 114.285, 11.053, 2],
      ['Đảo Song Tử Đông', 114.355, 11.454],
      ['Đảo Sơn Ca', 114.477, 10.375],
      ['Đảo Sinh Tồn Đông', 114.56, 9.905],
      ['Đảo Trường Sa Đông', 112.348, 8.93],
      ['Đảo Phan Vinh', 113.695, 8.97],
      ['Đảo Loại Ta', 114.423, 10.668],
      ['Đảo Bến Lạc', 115.02, 11.081],
      ['Đảo Vĩnh Viễn', 115.802, 10.733],
      ['Đá Lát', 111.67, 8.67],
      ['Đá Tây', 112.235, 8.86],
      ['Đá Thuyền Chài', 113.3, 8.18],
      ['Đá Tốc Tan', 113.99, 8.82],
      ['Đá Núi Le', 114.19, 8.72],
      ['Đá Tiên Nữ', 114.65, 8.85],
      ['Đá Cô Lin', 114.252, 9.772],
      ['Đá Len Đao', 114.37, 9.78],
      ['Đá Gạc Ma', 114.283, 9.72],
      ['Đá Lớn', 113.86, 10.06],
      ['Đá Chữ Thập', 112.89, 9.55],
      ['Đá Châu Viên', 112.84, 8.86],
      ['Đá Xu Bi', 114.08, 10.92],
      ['Đá Ga Ven', 114.22, 10.21],
      ['Đá Tư Nghĩa', 114.5, 9.91],
      ['Đá Vành Khăn', 115.535, 9.9],
    ],
  },
];

/** GeoJSON, longitude and latitude in WGS 84: a point, or the closed ring round a group. */
export type SovereigntyFeature = {
  readonly type: 'Feature';
  readonly properties: SovereigntyProperties;
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: [number, number] }
    | { readonly type: 'Polygon'; readonly coordinates: [number, number][][] };
};

/** "Đảo X" is "X Island", "Đá X" is "X Reef". */
const islandNameEn = (name: string): string =>
  name.startsWith('Đảo ') ? `${name.slice(4)} Island` : `${name.slice(3)} Reef`;

/** Chaikin's corner cutting, three times: a closed ring without corners, inside the given one. */
function rounded(ring: readonly (readonly [number, number])[]): [number, number][] {
  let points = ring.slice(1).map(([lon, lat]): [number, number] => [lon, lat]);
  for (let round = 0; round < 3; round++) {
    points = points.flatMap(([ax, ay], i): [number, number][] => {
      const [bx, by] = points[(i + 1) % points.length] ?? [ax, ay];
      return [
        [ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25],
        [ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75],
      ];
    });
  }
  return [...points, ...points.slice(0, 1)];
}

function featuresOf(a: Archipelago): SovereigntyFeature[] {
  const whole = {
    archipelago: a.id,
    name: a.name,
    nameEn: a.nameEn,
    unit: a.unit,
    unitEn: a.unitEn,
    rank: 1,
  } as const;
  return [
    {
      type: 'Feature',
      properties: { kind: 'outline', ...whole },
      geometry: { type: 'Polygon', coordinates: [rounded(a.outline)] },
    },
    {
      type: 'Feature',
      properties: { kind: 'archipelago', ...whole },
      geometry: { type: 'Point', coordinates: [...a.label] },
    },
    ...a.islands.map(
      ([name, lon, lat, rank]): SovereigntyFeature => ({
        type: 'Feature',
        properties: {
          kind: 'island',
          archipelago: a.id,
          name,
          nameEn: islandNameEn(name),
          unit: a.unit,
          unitEn: a.unitEn,
          rank: rank ?? 3,
        },
        geometry: { type: 'Point', coordinates: [lon, lat] },
      }),
    ),
  ];
}

/**
 * Label points, group outlines and main islands of Quần đảo Hoàng Sa (TP. Đà Nẵng) and Quần đảo Trường Sa (tỉnh Khánh Hòa),
 * which every map of the product draws over whatever basemap it has, and without one.
 *
 * @returns WGS 84 degrees, a new object each time
 */
export function sovereigntyFeatures(): { type: 'FeatureCollection'; features: SovereigntyFeature[] } {
  return { type: 'FeatureCollection', features: archipelagos.flatMap(featuresOf) };
}
