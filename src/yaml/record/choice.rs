//! The macro that declares a closed list of words.

/// Declares an enum whose values are written as words: each with its key, and what people call it. `noun` names the list
/// where a word is none of them.
#[macro_export]
macro_rules! choice {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident: $noun:literal {
            $($(#[$value_meta:meta])* $value:ident = $key:literal, $words:literal;)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name {
            $($(#[$value_meta])* $value,)*
        }

        impl $name {
            /// All of them, in the order of forms.
            pub const ALL: &'static [Self] = &[$(Self::$value),*];

            /// As written in facts.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$value => $key,)*
                }
            }

            /// As people call it.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$value => $words,)*
                }
            }
        }

        impl $crate::yaml::Decode for $name {
            fn decode(node: &$crate::yaml::Node, decoder: &mut $crate::yaml::Decoder) -> Option<Self> {
                let is = |value: &Self, text: &str| {
                    $crate::vietnamese::same_unaccented(value.key(), text)
                        || $crate::vietnamese::same_unaccented(value.name(), text)
                };
                let find = |text: &str| Self::ALL.iter().copied().find(|value| is(value, text));
                let keys: Vec<_> = Self::ALL.iter().map(|value| value.key()).collect();
                decoder.choose(node, &$crate::diagnostic::rules::GIA_TRI_LA, $noun, find, &keys)
            }
        }

        impl $crate::yaml::Fact for $name {
            fn shape() -> $crate::yaml::Shape {
                $crate::yaml::Shape::words(Self::ALL.iter().map(|value| (value.key(), value.name())))
            }

            fn dump(&self) -> serde_json::Value {
                self.key().into()
            }
        }
    };
}
