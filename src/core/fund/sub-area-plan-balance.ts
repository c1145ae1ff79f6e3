import { type BalanceDefinition, line, sumLine } from './balance-definition.ts';
import { planLayerType } from './plan-layer-name.ts';

/**
 * Land-use balance of a sub-area plan (quy hoạch phân khu, 1/2 000 and 1/5 000): one flat list, forestry printed as a sum.
 *
 * Source: TT 16/2025/TT-BXD Phụ lục I Mục 4, order by planning-rules 10.2, layer names by 6.2 (secondary).
 */
export const SUB_AREA_PLAN_BALANCE: BalanceDefinition = {
  id: 'tt16-qhpk',
  title: {
    vi: 'Bảng cân đối sử dụng đất, quy hoạch phân khu (1/2.000, 1/5.000)',
    en: 'Land-use balance, sub-area plan (1/2,000, 1/5,000)',
  },
  source: 'TT 16/2025/TT-BXD, Phụ lục I, Mục 4',
  status: 'secondary',
  note: {
    vi: 'Theo bản chép thứ cấp của phụ lục. Dòng Lâm nghiệp là dòng cộng, không tính vào tổng.',
    en: 'From a secondary copy of the annex. Forestry is a sum row, not counted in the total.',
  },
  codeOf: planLayerType,
  lines: [
    line('1', 'Nhóm nhà ở', 'Housing groups', 'DAT_O_NHOMNHAO'),
    line(
      '2',
      'Hỗn hợp nhóm nhà ở và dịch vụ',
      'Mixed housing and services',
      'DAT_O_HONHOP_NHOMO',
      'DAT_O_HONHOP',
    ),
    line('3', 'Làng xóm, dân cư nông thôn', 'Villages', 'DAT_O_LANGXOM'),
    line('4', 'Y tế', 'Health', 'DAT_HTXH_YTE'),
    line('5', 'Văn hóa', 'Culture', 'DAT_HTXH_VANHOA'),
    line('6', 'Thể dục thể thao', 'Sport', 'DAT_HTXH_THEDUCTHETHAO', 'DAT_NDD_VANHOATHETHAO'),
    line('7', 'Giáo dục', 'Education', 'DAT_HTXH_TRUONGHOC', 'DAT_HTXH_TRUONGTHPT'),
    line('8', 'Cây xanh sử dụng công cộng', 'Public green', 'DAT_HTXH_CAYXANHCC'),
    line('9', 'Cây xanh sử dụng hạn chế', 'Restricted green', 'DAT_CAYXANHHANCHE'),
    line('10', 'Cây xanh chuyên dụng', 'Special green', 'DAT_CAYXANHCHUYENDUNG'),
    line('11', 'Sản xuất, kho bãi', 'Industry, warehouses', 'DAT_SX_CONGNGHIEP'),
    line('12', 'Khai thác khoáng sản, vật liệu xây dựng', 'Mining, building materials', 'DAT_SX_VATLIEU'),
    line('13', 'Đào tạo, nghiên cứu', 'Training, research', 'DAT_DAOTAONC'),
    line('14', 'Cơ quan, trụ sở', 'Offices', 'DAT_COQUAN'),
    line('15', 'Khu dịch vụ', 'Services', 'DAT_DICHVU'),
    line('16', 'Dịch vụ – du lịch', 'Services and tourism', 'DAT_DULICH'),
    line('17', 'Di tích, tôn giáo', 'Relics, religion', 'DAT_DITICH_TONGIAO', 'DAT_DITICHTONGIAO'),
    line('18', 'An ninh', 'Public security', 'DAT_ANNINH'),
    line('19', 'Quốc phòng', 'Defence', 'DAT_QUOCPHONG', 'DAT_NDD_QUOCPHONG'),
    line('20', 'Đường giao thông', 'Roads', 'DAT_HTKT_DUONGGT', 'DAT_NDD_GIAOTHONGDN'),
    line('21', 'Bãi đỗ xe', 'Parking', 'DAT_HTKT_BAIDOXE'),
    line('22', 'Nghĩa trang', 'Cemeteries', 'DAT_HTKT_NGHIATRANG'),
    line(
      '23',
      'Hạ tầng kỹ thuật khác',
      'Other technical infrastructure',
      'DAT_HTKT_HATANGKHAC',
      'DAT_HTKT_HTKTKHAC',
      'DAT_HTKT_KHAC',
      'DAT_NDD_HTKHACDOINGOAI',
    ),
    line('24', 'Sản xuất nông nghiệp', 'Agriculture', 'DAT_NN_NONGNGHIEP'),
    sumLine('25', 'Lâm nghiệp', 'Forestry', [
      line('', 'Rừng sản xuất', 'Production forest', 'DAT_NN_RUNGSANXUAT'),
      line('', 'Rừng phòng hộ', 'Protection forest', 'DAT_NN_RUNGPHONGHO'),
      line('', 'Rừng đặc dụng', 'Special-use forest', 'DAT_NN_RUNGDACDUNG'),
    ]),
    line('26', 'Nuôi trồng thủy sản', 'Aquaculture', 'DAT_NN_THUYSAN'),
    line('27', 'Chưa sử dụng', 'Unused', 'DAT_KHAC_CHUASUDUNG'),
    line('28', 'Hồ, ao, đầm', 'Lakes, ponds', 'DAT_KHAC_HONUOC'),
    line('29', 'Sông, suối, kênh, rạch', 'Rivers, streams, canals', 'DAT_KHAC_SONGSUOI'),
    line('30', 'Mặt nước ven biển', 'Coastal water', 'DAT_KHAC_MATNUOCBIEN'),
  ],
};
