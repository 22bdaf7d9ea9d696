import type { Text } from '@app/kernel';
import type { DirectoryObstacle, RoutingObstacle } from '../domain/routing.obstacles.js';

export const ROUTING_OBSTACLE_TEXT = {
  'routing.no_such_agency': {
    vi: 'Không có cơ quan {agencyCode} đang hoạt động.',
    en: 'No agency {agencyCode} is in office.',
  },
  'routing.no_such_division': {
    vi: 'Cơ quan {agencyCode} không có phòng {division} đang nhận việc.',
    en: 'Agency {agencyCode} has no division {division} that takes work.',
  },
  'routing.unknown_in_directory': { vi: 'Không có cơ quan hay bộ phận {code}.', en: 'There is no agency or division {code}.' },
  'routing.code_taken': {
    vi: 'Mã {code} đã được dùng; mã không được cấp lại, kể cả khi nơi cũ đã kết thúc. Hãy chọn mã khác.',
    en: 'The code {code} is in use; a code is never given twice, also after an end. Choose another one.',
  },
  'routing.code_outside_parent': {
    vi: 'Mã {code} phải bắt đầu bằng mã của cơ quan cấp trên: {parentCode}.',
    en: 'The code {code} must begin with the code of the agency above: {parentCode}.',
  },
  'routing.place_taken': {
    vi: 'Từ ngày {from}, địa bàn {administrativeCode} thuộc cơ quan {agencyCode} (ngày cuối cùng: {to}). Mỗi địa bàn chỉ có một cơ quan trong cùng thời gian: hãy kết thúc cơ quan đó trước, chọn ngày khác, hoặc sửa mã địa bàn.',
    en: 'From {from}, the place {administrativeCode} belongs to the agency {agencyCode} (last day: {to}). A place has one agency at a time: end that one first, choose another day, or correct the code of the place.',
  },
  'routing.day_in_past': {
    vi: 'Ngày {day} đã qua; thay đổi chỉ có hiệu lực từ hôm nay ({today}).',
    en: '{day} is past; a change takes effect from today ({today}) on only.',
  },
  'routing.not_in_office': { vi: '{code} không hoạt động vào ngày {day}.', en: '{code} is not in office on {day}.' },
  'routing.successor_unusable': {
    vi: '{successor} không nhận được việc từ ngày {day}: hãy chọn nơi khác đang hoạt động vào ngày đó.',
    en: '{successor} cannot take the work over on {day}: choose another one that is in office then.',
  },
  'routing.successor_needed': {
    vi: '{code} còn {openTasks} việc đang mở và {officials} cán bộ: hãy chọn nơi tiếp nhận.',
    en: '{code} has {openTasks} open tasks and {officials} officials: choose who takes over.',
  },
  'routing.work_to_come': {
    vi: 'Các thủ tục {procedures} có bước do {code} xử lý, {dossiers} hồ sơ đang giải quyết theo các thủ tục đó: hãy chọn nơi tiếp nhận, nếu không hồ sơ đến bước ấy sẽ không ai xử lý.',
    en: 'The procedures {procedures} have steps for {code}, and {dossiers} dossiers are under way by them: choose who takes over, or nobody will do those steps.',
  },
  'routing.successor_lacks_divisions': {
    vi: '{successor} chưa có các bộ phận {divisions}: hãy lập các bộ phận đó trước.',
    en: '{successor} has no divisions {divisions}: open them first.',
  },
  'routing.agencies_below': {
    vi: '{code} còn các cơ quan trực thuộc {agencies}: hãy giải quyết các cơ quan đó trước.',
    en: '{code} has agencies below it, {agencies}: deal with them first.',
  },
  'routing.outside_administration': { vi: 'Cơ quan {agencyCode} không thuộc phạm vi quản trị của ông/bà.', en: 'Agency {agencyCode} is not among those you administer.' },
} as const satisfies Record<(RoutingObstacle | DirectoryObstacle)['code'], Text>;
