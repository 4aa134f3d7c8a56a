import { rowHeight } from '../Namespaces/useVirtualRows';

/** In jsdom every size is 0, so that a list which draws what is in sight would draw nothing. */
export function giveElementsSizes(): void {
  jest.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1000);
  jest
    .spyOn(HTMLElement.prototype, 'offsetHeight', 'get')
    .mockImplementation(function heightOf(this: HTMLElement) {
      // Each row has a body of its own.
      return this.tagName === 'TBODY' ? rowHeight : 600;
    });
}
