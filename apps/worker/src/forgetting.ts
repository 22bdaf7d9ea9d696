import { Injectable } from '@nestjs/common';
import { ForgetLogIns } from '@app/identity';
import { Round } from './round.js';

const SLEEP_MILLISECONDS = 3_600_000;

/** Deletes what has been kept as long as it is to be kept. */
@Injectable()
export class Forgetting extends Round {
  constructor(private readonly logIns: ForgetLogIns) {
    super();
  }

  async look(): Promise<number> {
    return (await this.logIns.run()) ? 0 : SLEEP_MILLISECONDS;
  }
}
