import { Injectable } from '@nestjs/common';
import { MessageRegister } from '@app/platform';
import { HandleMessage } from './handle-message.js';
import { Round } from './round.js';
import { ASKING, UnheardAskingsTold } from './unheard-asking.js';

const EVERY_MILLISECONDS = 10 * 60_000;

/** Says what is listened to in this process, and puts away messages nobody waits for. What is asked of nobody is told to an operator. */
@Injectable()
export class MessageRound extends Round {
  constructor(
    private readonly register: MessageRegister,
    private readonly handling: HandleMessage,
    private readonly unheard: UnheardAskingsTold,
  ) {
    super();
  }

  async look(): Promise<number> {
    await this.register.register(this.handling.listening);
    while (!this.stopping && (await this.register.passUnheard(ASKING)) > 0);
    await this.unheard.run(() => this.stopping);
    while (!this.stopping && (await this.register.clearDone()) > 0);
    return EVERY_MILLISECONDS;
  }
}
