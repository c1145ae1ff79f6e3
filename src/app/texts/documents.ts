const vi = {
  count: (n: number) => `${n} văn bản được dẫn`,
  none: 'Danh mục này không dẫn văn bản nào.',
  noNumber: 'Văn bản không có số',
  via: (who: string) => `Đọc qua ${who}`,
  cited: (n: number) => `Được dẫn ở ${n} lớp`,
  notCited: 'Không lớp nào dẫn văn bản này',
  showLayer: (name: string) => `Hiện lớp ${name}`,
  date: 'Ngày',
  body: 'Cơ quan ban hành',
};

const en: typeof vi = {
  count: (n) => `${n} ${n === 1 ? 'document' : 'documents'} cited`,
  none: 'This catalogue cites no documents.',
  noNumber: 'Document without a number',
  via: (who) => `Read via ${who}`,
  cited: (n) => `Cited by ${n} ${n === 1 ? 'layer' : 'layers'}`,
  notCited: 'No layer cites this document',
  showLayer: (name) => `Show the layer ${name}`,
  date: 'Date',
  body: 'Issued by',
};

/** Words of the documents that are cited. */
export const documents = { vi, en };
