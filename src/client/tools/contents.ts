/**
 * The contents list follows the reading: the section at the top of the screen is marked in it.
 */
/** How far down the screen one reads: below where a link lands, and above the next section where that one is short. */
const READING_LINE = 0.12;

export function followReading(): void {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.contents ol a')].map((link) => [link.hash.slice(1), link]),
  );
  const sections = [...document.querySelectorAll('.report-text .section')].filter(({ id }) => links.has(id));
  if (sections.length === 0) return;
  let current: HTMLAnchorElement | undefined;
  const mark = (): void => {
    const passed = sections.filter((section) => section.getBoundingClientRect().top < innerHeight * READING_LINE);
    const link = links.get(passed.at(-1)?.id ?? '');
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    current = link;
    const list = link?.closest<HTMLElement>('.contents');
    if (link !== undefined && list !== undefined && list !== null && list.scrollHeight > list.clientHeight)
      list.scrollTop = link.offsetTop - list.clientHeight / 2;
  };
  const observer = new IntersectionObserver(mark, { rootMargin: `0px 0px -${100 - 100 * READING_LINE}% 0px` });
  for (const section of sections) observer.observe(section);
}
