import { Injectable } from '@nestjs/common';

/** Whether this process is about to end: it still answers everything, and asks whoever stands in front to send no more. */
@Injectable()
export class Draining {
  isDraining = false;
}
