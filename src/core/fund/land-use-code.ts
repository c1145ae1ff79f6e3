/** A code of the land-use statistics (kiểm kê, quy hoạch sử dụng đất), system A of planning-rules 6. */
export interface LandUseCode {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** `#RRGGBB`, or undefined: for the codes new in TT 08/2024 no colour was found, and none is made up here */
  readonly hex: string | undefined;
  readonly group: LandUseGroup;
  /** the rule sets it belongs to: 2018 = TT 27/2018, 2024 = TT 08/2024, both, or older than 2014; our own assignment */
  readonly vintage: 'both' | '2018' | '2024' | 'pre-2014';
  /** what the sources disagree on, or '' */
  readonly note: string;
  /** an area that contains all other codes (urban area, economic zone): never summed with them */
  readonly overlay: boolean;
  /** coastal water is no part of the land balance: it has its own subtotal */
  readonly domain: 'land' | 'sea';
}

export type LandUseGroup = 'agricultural' | 'non-agri' | 'unused' | 'coastal' | 'overlay';

/** A regulation that lists land-use codes. */
export interface Ruleset {
  readonly id: string;
  readonly title: string;
  readonly documentNo: string;
  /** first day, or the year alone where the day is not known to us */
  readonly validFrom: string;
  /** the last day, or undefined while in force */
  readonly validTo: string | undefined;
  /** `secondary`: taken from code that copies the annex, the annex itself was not seen */
  readonly status: 'secondary';
}

/** The codes in force. Colours and labels are secondary: four public code bases agree, a fifth differs where noted. */
export const TT_08_2024: Ruleset = {
  id: 'tt-08-2024',
  title: 'Thống kê, kiểm kê đất đai và lập bản đồ hiện trạng sử dụng đất',
  documentNo: '08/2024/TT-BTNMT',
  validFrom: '2024-08-01',
  validTo: undefined,
  status: 'secondary',
};

/** The codes before. */
export const TT_27_2018: Ruleset = {
  id: 'tt-27-2018',
  title: 'Thống kê, kiểm kê đất đai và lập bản đồ hiện trạng sử dụng đất',
  documentNo: '27/2018/TT-BTNMT',
  validFrom: '2018',
  validTo: '2024-07-31',
  status: 'secondary',
};

/** One row of a table of codes. */
export const code = (
  id: string,
  vi: string,
  en: string,
  hex: string | undefined,
  group: LandUseGroup,
  vintage: LandUseCode['vintage'],
  note: string,
): LandUseCode => ({
  code: id,
  vi,
  en,
  hex,
  group,
  vintage,
  note,
  overlay: group === 'overlay',
  domain: group === 'coastal' ? 'sea' : 'land',
});
