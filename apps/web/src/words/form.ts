import type { ClipView, FormCheck } from '@plumbline/domain';
import type { FilmRefusal } from '../film/film.ts';
import { count } from '../show/count.ts';

/** The page that reads a film of the runner. */
export const FORM = {
  title: 'Form and foot strike from a film',
  lead: 'A film from a phone shows what you cannot feel: how the foot lands, how far you lean, what the arms do, above all late in a run.',
  limits:
    'These values describe how you run. None of them by itself says why a back hurts; Plumbline weighs them against your own pain under Why.',
  waits: {
    title: 'Filming waits',
    says: 'A film means running, and by your safety answers, or because they are not answered yet, running waits. What was measured before is still here.',
    toSafety: 'To the safety questions',
  },
  guide: {
    title: 'How to film',
    lead: 'Ten seconds are enough. A treadmill is easiest; outdoors, run past the phone several times.',
    steps: [
      {
        picture: 'side',
        title: 'From the side, at hip height',
        says: 'Stand the phone three to six metres from your path, square to it, level, on something that does not move.',
      },
      {
        picture: 'whole',
        title: 'All of you in the picture',
        says: 'From head to shoes, at least half as high as the picture. Feet that leave it cannot be measured.',
      },
      {
        picture: 'frames',
        title: '60 pictures a second or more',
        says: 'Camera settings, video: 1080p at 60, or 120. At 30 the foot’s landing falls between two pictures. Turn HDR off.',
      },
      {
        picture: 'light',
        title: 'Bright light, from behind the phone',
        says: 'Daylight or a well-lit hall. In the dark every picture is blurred.',
      },
      {
        picture: 'alone',
        title: 'Only you',
        says: 'Nobody else near you, no mirror. Shorts that show the knees help to tell left from right.',
      },
      {
        picture: 'late',
        title: 'Once fresh, once tired',
        says: 'Film in the first and in the last kilometre, from the same place. What changes is what tells.',
      },
    ],
  },
  choose: {
    title: 'Measure a film',
    says: 'MP4, MOV or WebM from a phone, or a file of landmarks that Plumbline wrote.',
    button: 'Choose a film',
    stays:
      'The film stays where it is: Plumbline keeps no copy unless you ask for one, only where your joints were in each picture.',
    opening: 'Opening the film …',
    another: 'Choose another',
  },
  setup: {
    title: 'What is to be measured',
    facts: (width: number, height: number, rate: number, length: string) =>
      `${width} × ${height}, ${rate} pictures a second, ${length}`,
    preview: 'The first picture of the part that is read',
    people: (n: number) =>
      n === 0
        ? 'Nobody is found in this picture. That may change later in the film; or begin at another second.'
        : n === 1
          ? 'One person found.'
          : `${count(n, 'person', 'people')} found. Which is the runner?`,
    person: (n: number) => `Runner ${n}`,
    view: 'The camera stood',
    views: { side: 'at the side', rear: 'behind', front: 'ahead' } satisfies Record<
      ClipView,
      string
    >,
    height: 'Your height',
    heightHelp: 'For lengths in centimetres.',
    phase: 'Part of the run',
    phases: {
      whole: 'not said',
      early: 'early, fresh',
      late: 'late, tired',
    } satisfies Record<FormCheck['phase'], string>,
    from: 'Begin at',
    seconds: 'Read',
    slow: 'Slow motion',
    slowKnown: (times: number) =>
      `The phone wrote down that this is ${times} times slower than real.`,
    slowTimes: [
      [1, 'no, real time'],
      [2, '2 times slower'],
      [4, '4 times slower (120 played at 30)'],
      [8, '8 times slower (240 played at 30)'],
      [10, '10 times slower (240 played at 24)'],
    ] as readonly (readonly [number, string])[],
    quick: 'Quick look',
    quickHelp: 'A rough, fast look at three seconds: would this film do?',
    measure: 'Measure',
    lasts: (pictures: number) =>
      `Some ${pictures} pictures; on an older computer three to ten a second are read.`,
  },
  work: {
    title: 'Looking at every picture',
    quickTitle: 'A quick look',
    canvas: 'The film, with the points that were found on the body',
    progress: (pictures: number, share: number, rate: number) =>
      `${count(pictures, 'picture')}, ${Math.round(100 * share)} %, ${rate.toFixed(0)} a second`,
    cancel: 'Stop',
    starting: 'Loading what finds the body (some seconds, nothing is fetched from elsewhere) …',
    measuring: 'Measuring …',
  },
  quick: {
    fine: 'Nothing speaks against this film so far. Measure it.',
    wrong: 'As it is, this film will not show everything:',
    back: 'Back',
  },
  result: {
    landing: 'Landing',
    values: 'What was measured',
    none: 'No value can be told.',
    wrong: 'What the film cannot show, and how to film it',
    steps: (n: number) => `from ${count(n, 'step')}`,
    uneven:
      'The pictures of this film do not come evenly: parts of it may be in slow motion. Cut it to one part first, in the phone’s own editor, then measure that.',
    slowAsk: 'How much slower than real time does it play?',
    slowSet: 'Measure with this',
    figure: 'Your usual stride, as the middle of all strides',
    stride: 'One of your usual strides',
    keep: 'Keep it as a form check',
    day: 'Day',
    run: 'Run',
    noRun: 'no run',
    save: 'Keep',
    saved: 'Form check kept.',
    export: 'Save the landmarks as a file',
    part: 'Measure another part of this film',
    again: 'Measure another film',
    keepFilm: (size: string) => `Keep the film itself too (${size})`,
    keepFilmHelp:
      'Otherwise only the landmarks are kept, and later comparisons show drawings, not pictures.',
    problems: 'What was left out of the file',
  },
  compare: {
    title: 'Early against late',
    says: 'Two films, or two parts of one, of the same view. Only what exceeds its error counts as a change.',
    early: 'Early',
    late: 'Late',
    choose: 'Choose …',
    needsTwo: 'Measure two films, or an early and a late part of one, to compare them.',
    button: 'Compare',
    table: 'Every value',
    columns: { value: 'Value', early: 'Early', late: 'Late', change: 'Change', real: 'Real from' },
    real: 'real',
    notReal: 'may be error',
    moment: 'Moment of the stride',
    momentSays: (percent: number) => `${percent} % of a stride after landing`,
    drawing: 'Show as drawings',
    play: 'Play',
    pause: 'Pause',
    picture: 'Both at the same moment of the stride, early on the left, late on the right',
    unsaved: (name: string) => `${name} (not kept yet)`,
  },
  checks: {
    title: 'Form checks',
    none: 'None yet.',
    from: {
      video: 'from a film',
      sensor: 'from a sensor',
      clinician: 'by a clinician',
    } satisfies Record<FormCheck['source'], string>,
    landings: {
      rearfoot: 'lands on the heel',
      midfoot: 'lands on the middle of the foot',
      forefoot: 'lands on the front of the foot',
    },
    filmKept:
      'The film is kept too. If the check or the film is deleted, the film cannot be brought back.',
    removeFilm: 'Delete the film',
    removeFilmOne: (day: string) => `Delete the film of ${day}, and keep its values`,
    remove: 'Delete',
    removeOne: (day: string) => `Delete the form check of ${day}`,
    removed: 'Form check deleted.',
    export: 'Landmarks',
    exportOne: (day: string) => `Save the landmarks of ${day} as a file`,
  },
} as const;

/** A step for whoever runs Plumbline themselves. */
export const IN_TERMINAL =
  'Or use “plumbline gait FILM” in the terminal, where ffmpeg is installed.';

/** Why a film is not read, and what to do, step by step; what helps a server is said by where the records are. */
export const FILM_REFUSED: Readonly<
  Record<FilmRefusal | 'fault', { readonly title: string; readonly steps: readonly string[] }>
> = {
  'no-webcodecs': {
    title: 'This browser cannot take films apart',
    steps: ['Open Plumbline in a current Chrome, Edge, Safari or Firefox.', IN_TERMINAL],
  },
  empty: {
    title: 'This file is empty',
    steps: ['Copy the film from the phone again; a copy that was stopped leaves an empty file.'],
  },
  'not-a-film': {
    title: 'This file is not a film',
    steps: [
      'Choose an MP4, MOV or WebM as the phone recorded it.',
      'If it came by a messenger, ask for the original file, not a link or a preview.',
    ],
  },
  'no-pictures': {
    title: 'This file holds no moving pictures',
    steps: ['It may be sound alone, or a photo. Choose the film itself.'],
  },
  codec: {
    title: 'This browser cannot decode this film',
    steps: [
      'Most often it is HEVC (H.265). On an iPhone: Settings › Camera › Formats › Most Compatible. On Android: camera settings › video › “High efficiency video” off. Then film again.',
      'The film that you have: open Plumbline in Safari on a Mac, or in Chrome on a computer with a newer graphics chip; both can decode HEVC.',
      'Or convert it with HandBrake (free): choose the film, preset “Fast 1080p”, under Video “H.264” and “Same as source” with constant frame rate, then Start.',
      IN_TERMINAL,
    ],
  },
  'high-dynamic-range': {
    title: 'This film is in HDR, which this browser cannot decode',
    steps: [
      'On an iPhone: Settings › Camera › Record Video › HDR Video off, and Formats › Most Compatible. On Android: camera settings › HDR10+ off. Then film again.',
      'The film that you have: convert it with HandBrake (free), preset “Fast 1080p”, under Video “H.264” and “Same as source” with constant frame rate.',
      IN_TERMINAL,
    ],
  },
  damaged: {
    title: 'This film is damaged',
    steps: [
      'Play it first. If it does not play, copy it from the phone again, by cable rather than by a messenger.',
      'If it plays, begin at another second, or convert it with HandBrake (free).',
    ],
  },
  'no-models': {
    title: 'What finds the body is missing',
    steps: [],
  },
  fault: {
    title: 'Reading the film stopped by a fault of Plumbline',
    steps: [
      'Your data are untouched. Reload the page and try a shorter part.',
      'If it happens again, try another browser.',
      IN_TERMINAL,
    ],
  },
};
