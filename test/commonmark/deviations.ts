// Where our text is not the specification's, and why: on purpose, each time.

/** The reason by the example's name. */
export const deviations: ReadonlyMap<string, string> = new Map(
  [
    {
      reason: 'HTML is text: a résumé is no web page, and what looks like a tag may be meant (`<T>`); it is reported',
      numbers: [
        21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169,
        170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191,
        201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 625, 626, 627, 628, 629,
        630, 631, 642, 643,
      ],
    },
    { reason: 'entities have the names of HTML 4; the others are text', numbers: [25] },
    {
      reason: 'addresses of other schemes than http, https, mailto and tel are no links, and are text',
      numbers: [596, 598, 599, 601],
    },
    { reason: 'one ~ is a dash between numbers, never a strikethrough', numbers: [491], specification: 'GFM' },
  ].flatMap(({ reason, numbers, specification = 'CommonMark' }) =>
    numbers.map(number => [`${specification} ${number}`, reason] as const),
  ),
);
