import { SegmentBuilder } from '../segments/segment-builder.js';
import type { LogReader } from './log-reader.js';
import type { LogFile } from './log-source.js';
import type { ObservationSink } from './observation-sink.js';

type Open = (file: LogFile, sink: ObservationSink) => LogReader;

/**
 * The same `open`, with a reader that has read `sample` and stays. The engine throws away what it compiled for a class when the last object of the
 * class is collected; between two files no reader is there, and each file would be read as slowly as the first.
 */
export function withSpecimen(open: Open, sample: string): Open {
  let specimen: LogReader | undefined;
  return (file, sink) => {
    if (specimen === undefined) {
      specimen = open({ name: 'specimen' }, new SegmentBuilder());
      specimen.push(new TextEncoder().encode(sample));
    }
    return open(file, sink);
  };
}
