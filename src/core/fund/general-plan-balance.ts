import { type BalanceDefinition, line, sumLine } from './balance-definition.ts';
import { planLayerType } from './plan-layer-name.ts';

/**
 * Land-use balance of a general urban plan (quy hoạch chung, 1/10 000).
 *
 * Source: TT 16/2025/TT-BXD Phụ lục I Mục 2, rows by planning-rules 10.2, layer names of sections II and III by a public code
 * base that copies the annex (secondary).
 */
export const GENERAL_PLAN_BALANCE: BalanceDefinition = {
  id: 'tt16-qhc',
  title: {
    vi: 'Bảng cân đối sử dụng đất, quy hoạch chung (1/10.000)',
    en: 'Land-use balance, general plan (1/10,000)',
  },
  source: 'TT 16/2025/TT-BXD, Phụ lục I, Mục 2',
  status: 'secondary',
  note: {
    vi: 'Theo bản chép thứ cấp của phụ lục. Mục II có 15 dòng, nguồn chỉ nêu tên 14.',
    en: 'From a secondary copy of the annex. Section II has 15 rows, the source names 14.',
  },
  codeOf: planLayerType,
  lines: [
    sumLine('I', 'Khu đất dân dụng', 'Civil land', [
      line('1', 'Đơn vị ở', 'Residential units', 'DAT_DD_DONVIO'),
      line(
        '2',
        'Hỗn hợp (đơn vị ở và dịch vụ – công cộng)',
        'Mixed (residential units and public services)',
        'DAT_DD_HONHOP',
      ),
      line(
        '3',
        'Dịch vụ – công cộng',
        'Public services',
        'DAT_DD_DVCCDOTHI',
        'DAT_DD_TRUONGTHPT',
        'DAT_DD_TRUONGHOC',
      ),
      line('4', 'Cơ quan, trụ sở cấp đô thị', 'Offices of the urban level', 'DAT_DD_COQUANDOTHI'),
      line('5', 'Cây xanh sử dụng công cộng', 'Public green', 'DAT_DD_CAYXANHCCDOTHI'),
      line('6', 'Giao thông đô thị', 'Urban transport', 'DAT_DD_GIAOTHONGDOTHI'),
      line(
        '7',
        'Hạ tầng kỹ thuật khác cấp đô thị',
        'Other technical infrastructure, urban level',
        'DAT_DD_HTKHACDOTHI',
      ),
    ]),
    sumLine('II', 'Khu đất ngoài dân dụng', 'Land outside the civil area', [
      line('1', 'Sản xuất công nghiệp', 'Industry', 'DAT_NDD_CONGNGHIEP'),
      line('2', 'Đào tạo, nghiên cứu', 'Training, research', 'DAT_NDD_DAOTAO'),
      line('3', 'Cơ quan, trụ sở ngoài đô thị', 'Offices not of the urban level', 'DAT_NDD_COQUAN'),
      line('4', 'Trung tâm y tế', 'Health centres', 'DAT_NDD_YTE'),
      line('5', 'Trung tâm văn hóa, thể dục thể thao', 'Culture and sport centres', 'DAT_NDD_VANHOATHETHAO'),
      line('6', 'Dịch vụ, du lịch', 'Services, tourism', 'DAT_NDD_DULICH'),
      line('7', 'Cây xanh sử dụng hạn chế', 'Restricted green', 'DAT_NDD_CAYXANHSDHC'),
      line('8', 'Cây xanh chuyên dụng', 'Special green', 'DAT_NDD_CAYXANHCD'),
      line('9', 'Di tích, tôn giáo', 'Relics, religion', 'DAT_NDD_DITICH'),
      line('10', 'Điểm dân cư nông thôn', 'Rural settlements', 'DAT_NDD_DANCUNT'),
      line('11', 'An ninh', 'Public security', 'DAT_NDD_ANNINH'),
      line('12', 'Quốc phòng', 'Defence', 'DAT_NDD_QUOCPHONG'),
      line(
        '13',
        'Giao thông đối ngoại',
        'External transport',
        'DAT_NDD_GIAOTHONGDN',
        'DAT_NDD_GIAOTHONG',
        'DAT_NDD_GIAOTHONGDOINGOAI',
      ),
      line(
        '14',
        'Hạ tầng kỹ thuật khác ngoài đô thị',
        'Other technical infrastructure, not urban level',
        'DAT_NDD_HTKHACDOINGOAI',
      ),
    ]),
    sumLine('III', 'Khu đất nông nghiệp và chức năng khác', 'Agricultural and other land', [
      line('1', 'Sản xuất nông nghiệp', 'Agriculture', 'DAT_NNK_NONGNGHIEP'),
      line(
        '2',
        'Lâm nghiệp (rừng sản xuất, rừng phòng hộ, rừng đặc dụng)',
        'Forestry (production, protection, special-use)',
        'DAT_NNK_LAMNGHIEP',
        'DAT_NNK_RUNGSANXUAT',
        'DAT_NNK_RUNGPHONGHO',
        'DAT_NNK_RUNGDACDUNG',
      ),
      line('3', 'Nuôi trồng thủy sản', 'Aquaculture', 'DAT_NNK_THUYSAN'),
      line('4', 'Chưa sử dụng', 'Unused', 'DAT_NNK_CHUASUDUNG'),
      line('5', 'Hồ, ao, đầm', 'Lakes, ponds', 'DAT_NNK_HONUOC'),
      line('6', 'Sông, suối, kênh, rạch', 'Rivers, streams, canals', 'DAT_NNK_SONGSUOI'),
      line('7', 'Mặt nước ven biển', 'Coastal water', 'DAT_NNK_MATNUOCBIEN'),
    ]),
  ],
};
