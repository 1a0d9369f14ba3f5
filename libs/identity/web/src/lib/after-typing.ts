import { debounced, type Signal } from '@angular/core';

export function afterTyping(words: Signal<string>): Signal<string> {
  return debounced(words, 250).value;
}
