/** Runs in a thread of its own: bytes of a file in, what reading and writing it again makes of it out; null where it is no BPMN. */
import { roundTrip, type RoundTrip } from '@app/bpmn';
import { decodeXml } from './decode-xml.js';

export interface RoundTripRequest {
  readonly file: Uint8Array;
}

export default async function trip({ file }: RoundTripRequest): Promise<RoundTrip | null> {
  const xml = decodeXml(file);
  return xml === null ? null : roundTrip(xml);
}
