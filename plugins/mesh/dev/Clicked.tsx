import { useEffect, useRef, type ReactNode } from 'react';

/** Shows what is there after the buttons of these names were clicked, one after the other. */
export function Clicked(props: {
  names: readonly string[];
  children: ReactNode;
}) {
  const within = useRef<HTMLDivElement>(null);
  const names = props.names.join('\n');
  useEffect(() => {
    const waiting = names.split('\n');
    const timer = setInterval(() => {
      const [name] = waiting;
      const button = [
        ...(within.current?.querySelectorAll('button') ?? []),
      ].find(
        each => (each.ariaLabel ?? each.textContent ?? '').trim() === name,
      );
      if (button) {
        waiting.shift();
        button.click();
      }
      if (waiting.length === 0) clearInterval(timer);
    }, 20);
    return () => clearInterval(timer);
  }, [names]);
  return <div ref={within}>{props.children}</div>;
}
