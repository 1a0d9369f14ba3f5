import { Service } from '@angular/core';
import { type Id, Ids } from '@ward/kernel';
import { v7 } from 'uuid';

/** Ids made on the device, so that a thing keeps its name from the first keystroke to the store. */
@Service()
export class BrowserIds extends Ids {
  override next<Of extends string>(): Id<Of> {
    return v7();
  }
}
