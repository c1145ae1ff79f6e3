const vi = {
  coordinate: 'Tọa độ',
  formerly: (former: string) => `trước 01/07/2025: ${former}`,
  latFirst: 'Tọa độ WGS 84, hiểu là vĩ độ rồi kinh độ',
  lonFirst: 'Tọa độ WGS 84, hiểu là kinh độ rồi vĩ độ',
  plane: (meridian: string) => `Tọa độ VN-2000, kinh tuyến trục ${meridian}, X hướng bắc`,
};

const en: typeof vi = {
  coordinate: 'Coordinates',
  formerly: (former: string) => `before 1 July 2025: ${former}`,
  latFirst: 'WGS 84, read as latitude then longitude',
  lonFirst: 'WGS 84, read as longitude then latitude',
  plane: (meridian: string) => `VN-2000, central meridian ${meridian}, X to the north`,
};

/** What is said of a hit of the search. */
export const search = { vi, en };
