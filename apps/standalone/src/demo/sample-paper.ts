import type { Instant, Text } from '@app/kernel';
import type { PaperDocument } from '@app/papers';

const SAMPLE = 'TÀI LIỆU MẪU / SAMPLE';

/** As long as a page is wide. */
const ACROSS = 'TÀI LIỆU MẪU';

/** A paper that proves nothing, and says so: across the page, in its heading, in its words and at its foot. */
export const samplePaper = (name: Text, madeAt: Instant): PaperDocument => ({
  title: name.vi, subject: SAMPLE, sheet: 'form', madeAt, watermark: ACROSS, footer: SAMPLE, copies: [], signatures: [], recipients: [],
  head: { parent: null, body: null, number: null, placeAndDate: null, form: SAMPLE },
  heading: [SAMPLE, name.vi],
  blocks: [
    { kind: 'text', style: 'center', text: name.en },
    { kind: 'text', text: 'Do bản dùng thử tạo ra để đính kèm vào hồ sơ mẫu. Không phải giấy tờ thật, không chứng minh điều gì.' },
    { kind: 'text', style: 'italic', text: 'Made by the demo to be attached to a sample dossier. It is no real paper and proves nothing.' },
  ],
});
