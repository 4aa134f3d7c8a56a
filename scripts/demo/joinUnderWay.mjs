/** Whoever asks for the work while it is under way gets the same end. */
export function joinUnderWay(work) {
  let underWay;
  return () => {
    underWay ??= work().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}
