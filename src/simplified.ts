/**
 * Traditional to Simplified script, by OpenCC's dictionaries; one converter for the whole archive, since making it takes time.
 */
import * as OpenCC from 'opencc-js/t2cn';

/** The text in Simplified script. What is Simplified already stays as it is. */
export const toSimplified: (text: string) => string = OpenCC.Converter({ from: 't', to: 'cn' });
