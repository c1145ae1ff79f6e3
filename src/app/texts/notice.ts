/** What a sentence may need; a missing one reads as empty. */
export type Params = Readonly<Record<string, string>>;
export type Sentence = (params: Params) => string;

/** The cause in brackets, where there is one. */
export const why = ({ cause }: Params): string => (cause ? ` (${cause})` : '');

const vi = {
  legal: 'Dữ liệu minh họa, không có giá trị pháp lý',
  dismiss: 'Đóng thông báo',
  retry: 'Tải lại',
  unknown: (p: Params) => `Có lỗi xảy ra${why(p)}. Hãy tải lại trang.`,
};

/** What stands around the sentences of notices, and what is said while they have not arrived. */
export const notice = { vi };
