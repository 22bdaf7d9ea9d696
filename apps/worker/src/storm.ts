import { Injectable } from '@nestjs/common';

/**
 * Whether more deadlines are due than one commit takes. Meanwhile messages are handed on a few at a time: they wait in their
 * table and lose nothing, and what the server can do belongs to people first, to the deadlines of the law next.
 */
@Injectable()
export class Storm {
  private isBlowing = false;

  get isOn(): boolean {
    return this.isBlowing;
  }

  tell(isOn: boolean): void {
    this.isBlowing = isOn;
  }
}
