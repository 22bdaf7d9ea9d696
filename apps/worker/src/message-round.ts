import { Injectable } from '@nestjs/common';
import { MessageRegister } from '@app/platform';
import { HandleMessage } from './handle-message.js';
import { Round } from './round.js';

const EVERY_MILLISECONDS = 10 * 60_000;

/** Says what is listened to in this process, and puts away messages nobody waits for. */
@Injectable()
export class MessageRound extends Round {
  constructor(
    private readonly register: MessageRegister,
    private readonly handling: HandleMessage,
  ) {
    super();
  }

  async look(): Promise<number> {
    await this.register.register(this.handling.listening);
    while (!this.stopping && (await this.register.passUnheard()) > 0);
    while (!this.stopping && (await this.register.clearDone()) > 0);
    return EVERY_MILLISECONDS;
  }
}
