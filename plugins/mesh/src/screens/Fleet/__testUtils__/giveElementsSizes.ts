import { rowHeight } from '../Namespaces/useVirtualRows';

/** In jsdom every size is 0, so that a list which draws what is in sight would draw nothing. */
export function giveElementsSizes(): void {
  jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1000);
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  // Each row has a body of its own, which is measured.
  jest
    .spyOn(HTMLElement.prototype, 'offsetHeight', 'get')
    .mockReturnValue(rowHeight);
}
