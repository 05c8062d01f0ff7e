//! The macro that declares a record.

/// Declares a struct that is a map of a YAML file: each field with its type and the part of the map it is read from.
///
/// `checked by` names a function that looks at what is written, also where a part is missing: it may report.
/// `settled by` names a function that looks at the whole once its keys are read: it may report, and change or refuse it.
#[macro_export]
macro_rules! record {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident: $title:literal $(, checked by $check:path)? $(, settled by $settle:path)? {
            $($(#[$field_meta:meta])* $field_vis:vis $field:ident: $type:ty = $part:expr;)*
        }
    ) => {
        $(#[$meta])*
        $vis struct $name {
            $($(#[$field_meta])* $field_vis $field: $type,)*
        }

        impl $crate::yaml::Record for $name {
            fn fields() -> Vec<$crate::yaml::Field> {
                let mut all = Vec::new();
                $(all.extend($crate::yaml::MapPart::<$type>::fields(&$part));)*
                all
            }

            fn take(fields: &mut $crate::yaml::Fields<'_, '_>) -> Option<Self> {
                $(let $field: Option<$type> = $crate::yaml::MapPart::<$type>::take(&$part, fields);)*
                $($check(fields);)?
                let record = Self { $($field: $field?,)* };
                $(let record = $settle(record, fields)?;)?
                Some(record)
            }

            fn show(&self, seen: &mut Vec<(&'static str, serde_json::Value)>) {
                $($crate::yaml::MapPart::<$type>::show(&$part, &self.$field, seen);)*
            }

            fn dump_into(&self, keys: &mut $crate::yaml::Keys) {
                $($crate::yaml::MapPart::<$type>::dump(&$part, &self.$field, keys);)*
            }
        }

        impl $crate::yaml::Decode for $name {
            fn decode(node: &$crate::yaml::Node, decoder: &mut $crate::yaml::Decoder) -> Option<Self> {
                $crate::yaml::read_record(node, decoder)
            }
        }

        impl $crate::yaml::Fact for $name {
            fn shape() -> $crate::yaml::Shape {
                $crate::yaml::Shape::record::<Self>(stringify!($name), $title)
            }

            fn dump(&self) -> serde_json::Value {
                let mut keys = $crate::yaml::Keys::default();
                $crate::yaml::Record::dump_into(self, &mut keys);
                keys.into()
            }
        }
    };
}
